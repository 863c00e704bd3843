"""Files and pages as browsers get them."""
