// Prints what dockerfile-utils finds in the file, a line each, and exits with 1 if it finds anything.
const { readFileSync } = require("node:fs");
const { validate } = require("dockerfile-utils");

const file = process.argv[2];
const found = validate(readFileSync(file, "utf-8"));
for (const { range, message } of found) console.log(`${file}:${range.start.line + 1}: ${message}`);
process.exit(found.length ? 1 : 0);
