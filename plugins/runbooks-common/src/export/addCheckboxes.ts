import type { StateCore, Token } from 'markdown-it';

const CHECKBOX = '<input type="checkbox" aria-label="Done"> ';
const TASK = /^\[[ xX]\]\s+/;

/** A rule of markdown-it: a box to tick, with a mouse or a pen, before each item of task lists and ordered lists. */
export function addCheckboxes(state: StateCore): void {
  const lists: boolean[] = [];
  let isFirst = false;
  for (const token of state.tokens) {
    const { type } = token;
    if (type === 'ordered_list_open') lists.push(true);
    if (type === 'bullet_list_open') lists.push(false);
    if (type.endsWith('_list_close')) lists.pop();
    if (type === 'list_item_open') isFirst = true;
    if (type === 'inline' && isFirst) {
      isFirst = false;
      const task = TASK.exec(token.content)?.[0] ?? '';
      if (task || lists.at(-1)) addBox(token, task.length, state);
    }
  }
}

function addBox(inline: Token, skip: number, { Token: Made }: StateCore): void {
  const children = inline.children ?? [];
  if (children[0]?.type === 'text') {
    children[0].content = children[0].content.slice(skip);
  }
  const box = new Made('html_inline', '', 0);
  box.content = CHECKBOX;
  inline.children = [box, ...children];
}
