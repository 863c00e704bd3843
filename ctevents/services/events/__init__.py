"""Events and what they are made of: plan, programme, project block, logos, reference data."""
