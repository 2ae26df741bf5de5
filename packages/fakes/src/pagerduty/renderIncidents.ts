import {
  escapeHtml,
  renderButton,
  renderLink,
  renderTime,
} from '../inbox/html';
import { Incident } from './Incidents';

/** The incidents as a list, the latest first. */
export function renderIncidents(
  provider: string,
  incidents: readonly Incident[],
): string {
  const articles = [...incidents]
    .reverse()
    .map(incident => renderIncident(provider, incident));
  const empty = '<p class="muted">No incident yet.</p>';
  return `<h2>${escapeHtml(provider)}: incidents</h2>${
    articles.join('') || empty
  }`;
}

function renderIncident(provider: string, incident: Incident): string {
  const { id, status, summary, severity, link, openedAt, log } = incident;
  const entries = log.map(
    ({ at, action, by }) =>
      `<li>${renderTime(at)} ${escapeHtml(
        action,
      )} <span class="muted">by ${escapeHtml(by)}</span></li>`,
  );
  const button = (label: string, act: string) =>
    renderButton({ provider, label, fields: { id, act } });
  const buttons = [
    ...(status === 'triggered' ? [button('Acknowledge', 'acknowledged')] : []),
    ...(status === 'resolved' ? [] : [button('Resolve', 'resolved')]),
  ];
  return `<article><h3>${escapeHtml(summary)}</h3>
<p><span class="state">${escapeHtml(status)}</span> · ${escapeHtml(
    severity,
  )} · opened ${renderTime(openedAt)} · ${escapeHtml(id)}</p>
${link ? `<p>${renderLink(link, 'View in Nines')}</p>` : ''}
<ol class="muted">${entries.join('')}</ol>${buttons.join('')}</article>`;
}
