// The violations that axe finds: [rule, selector, what to mend]. Frames are pages of their own; of long tables the first
// rows are enough, since the rest is made by the same hand and axe takes its time.
async ({ tags, rules }) => {
  const runOnly = rules.length ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const { violations } = await axe.run({ exclude: [["tbody tr:nth-child(n+20)"]] }, { runOnly, resultTypes: ["violations"], iframes: false });
  return violations.flatMap((each) =>
    each.nodes.map((node) => [each.id, node.target.join(" "), node.failureSummary.split("\n").slice(1, 3).join(" ").trim()]));
}
