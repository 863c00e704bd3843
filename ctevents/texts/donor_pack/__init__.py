"""The donor pack: turn counts into the ``Report`` that ``formats.report`` writes as PDF, workbook,
CSV and JSON."""
