// The page as a screen reader is told it: the browser's own accessibility tree.

/** What a reader of the tree is told of a part beside its role and name. */
const STATES = ['selected', 'expanded', 'checked', 'pressed', 'modal', 'disabled', 'multiselectable', 'level', 'live'];

/**
 * Every part that is told, in reading order: `{ role, name, description, states, above }`, where `above` are the parts that it is in,
 * the outermost first.
 */
export async function told(page) {
  const { nodes } = await page.cdp('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parts = [];
  const visit = (node, above) => {
    let here = above;
    if (!node.ignored && !/^(none|generic|StaticText|InlineTextBox|LineBreak)$/.test(node.role.value)) {
      const states = Object.fromEntries((node.properties ?? []).filter(({ name }) => STATES.includes(name)).map(({ name, value }) => [name, value.value]));
      const part = { role: node.role.value, name: node.name?.value ?? '', description: node.description?.value ?? '', states, above };
      parts.push(part);
      here = [...above, part];
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), here);
  };
  if (nodes.length > 0) visit(nodes[0], []);
  return parts;
}

/** The parts of these roles. */
export const of = (parts, ...roles) => parts.filter(({ role }) => roles.includes(role));

/** Whether a part stands in one of this role. */
export const within = (part, role) => part.above.some((outer) => outer.role === role);
