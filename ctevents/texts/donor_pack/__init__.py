"""The report for donors: from the counts to the one value that ``formats.report`` writes as PDF, workbook, CSV and JSON."""
