"""Names and sentences for values of the domain: kinds, states, fields, refusals. One module for
each subject."""
