import {
  escapeHtml,
  renderButton,
  renderLink,
  renderTime,
} from '../inbox/html';
import { SlackBlock, SlackButton, SlackText } from './blocks';
import { Messages, SlackChannel, SlackMessage } from './Messages';

type Workspace = {
  readonly name: string;
  readonly messages: Messages;
  readonly channels: readonly SlackChannel[];
  readonly ephemeral: readonly { at: number; text: string }[];
};

/** The channels with their messages, the latest first, threads below. */
export function renderMessages(
  workspace: Workspace,
  canClick: boolean,
): string {
  const { name, channels, messages, ephemeral } = workspace;
  const sections = channels.map(channel => {
    const tops = messages.all.filter(
      each => each.channel === channel.id && !each.threadTs,
    );
    const articles = tops
      .reverse()
      .map(top => renderMessage(workspace, top, canClick));
    const empty = '<p class="muted">No message yet.</p>';
    return `<h2>${escapeHtml(name)}: #${escapeHtml(channel.name)}</h2>${
      articles.join('') || empty
    }`;
  });
  const notes = ephemeral.map(
    ({ at, text }) =>
      `<p class="reply">${renderTime(at)} only to you: ${escapeHtml(
        unescape(text),
      )}</p>`,
  );
  return sections.join('') + notes.join('');
}

function renderMessage(
  { name, messages }: Workspace,
  message: SlackMessage,
  canClick: boolean,
): string {
  const replies = messages.all
    .filter(({ threadTs }) => threadTs === message.ts)
    .map(
      reply =>
        `<div class="reply"><p>${renderTime(reply.at)} ${escapeHtml(
          unescape(reply.text),
        )}</p></div>`,
    );
  const body = message.blocks.length
    ? message.blocks.map(block =>
        renderBlock(block, { name, message, canClick }),
      )
    : [`<p>${escapeHtml(unescape(message.text))}</p>`];
  const edited = message.edits ? ' · edited' : '';
  return `<article><p class="muted">${renderTime(
    message.at,
  )}${edited}</p>${body.join('')}${replies.join('')}</article>`;
}

function renderBlock(
  block: SlackBlock,
  context: { name: string; message: SlackMessage; canClick: boolean },
): string {
  const text = (each: SlackText) => escapeHtml(unescape(each.text));
  switch (block.type) {
    case 'header':
      return `<h3>${text(block.text)}</h3>`;
    case 'section': {
      const { text: lead, fields = [] } = block;
      const parts = lead ? [lead, ...fields] : fields;
      return parts.map(each => `<p>${emphasize(text(each))}</p>`).join('');
    }
    case 'context':
      return `<p class="muted">${block.elements.map(text).join(' · ')}</p>`;
    case 'actions':
      return block.elements
        .map(button => renderAction(button, context))
        .join('');
    default:
      return '<hr>';
  }
}

function renderAction(
  button: SlackButton,
  {
    name,
    message,
    canClick,
  }: { name: string; message: SlackMessage; canClick: boolean },
): string {
  if (button.url) return `${renderLink(button.url, button.text.text)} `;
  if (!canClick) return '';
  const fields = { ts: message.ts, action: button.action_id };
  return renderButton({ provider: name, label: button.text.text, fields });
}

/** A paragraph that is bold as a whole; other marks are left as they were written. */
function emphasize(html: string): string {
  return html.replace(/^\*([^*\n]+)\*$/, '<strong>$1</strong>');
}

/** Slack's own escapes, as a person reads them. */
function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
