"""Letters as their readers get them: subject, salutation, text and attachments, in the language of
the reader."""
