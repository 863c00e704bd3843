"""Events and their parts: plan, programme, project block, logos, reference data."""
