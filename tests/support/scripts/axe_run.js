// Returns axe's violations: [rule, selector, what to correct]. Frames are separate pages. For long tables the first rows are
// enough: the rest has the same markup, and axe is slow.
async ({ tags, rules }) => {
  const runOnly = rules.length ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const { violations } = await axe.run({ exclude: [["tbody tr:nth-child(n+20)"]] }, { runOnly, resultTypes: ["violations"], iframes: false });
  return violations.flatMap((each) =>
    each.nodes.map((node) => [each.id, node.target.join(" "), node.failureSummary.split("\n").slice(1, 3).join(" ").trim()]));
}
