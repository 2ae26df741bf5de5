import { hash } from 'node:crypto';
import {
  Forecast,
  ObjectiveStatus,
  WORST_FIRST,
  WireBudget,
  WireForecast,
  Budget,
  windowLabel,
} from '@nines/backstage-plugin-slo-common';
import { StatusBody, StatusRow } from './tables';
import { shown, toWireBurn } from './toWireBurn';

/** An assessed objective as its row. */
export function toStatusRow(status: ObjectiveStatus): StatusRow {
  const { state, budget, forecast, window } = status;
  const { slo_ref, objective_key, state: kind, reason } = toStateRow(status);
  const body = JSON.stringify(toBody(status));
  const left = budget?.left ?? null;
  const isSpent = state.kind === 'exhausted';
  const row = {
    slo_ref,
    objective_key,
    entity_ref: status.entityRef,
    title: status.title,
    search_text: searchText(status),
    state: kind,
    state_rank: WORST_FIRST.indexOf(kind),
    reason,
    left_share: left,
    exhausted_at: isSpent ? 0 : forecast?.exhaustedAt ?? null,
  };
  return {
    ...row,
    state_since: status.since ?? status.computedAt,
    window_from: window?.from ?? null,
    window_requested_from: window?.requestedFrom ?? null,
    computed_at: status.computedAt,
    fingerprint: hash(
      'sha1',
      `${Object.values(row).join('\n')}\n${body}`,
      'base64',
    ),
    body_json: body,
  };
}

/** Which state an objective is in. */
export function toStateRow({ sloRef, objectiveKey, state }: ObjectiveStatus) {
  return {
    slo_ref: sloRef,
    objective_key: objectiveKey,
    state: state.kind,
    reason: state.kind === 'noData' ? state.reason : null,
  };
}

function searchText(status: ObjectiveStatus): string {
  const { title, slo, entityRef, objectiveKey } = status;
  return [title, slo, entityRef, objectiveKey].join(' ').toLowerCase();
}

function toBody(status: ObjectiveStatus): StatusBody {
  const { slo, description, target, method, composite, example, message } =
    status;
  const { window, budget, forecast, burns } = status;
  return {
    slo,
    description,
    target,
    method,
    composite,
    example,
    message,
    ...(window &&
      budget && {
        window: {
          label: windowLabel(window.window),
          kind: window.window.kind,
          periodEnd: window.periodEnd && toIso(window.periodEnd),
          coverage: shown(budget.coverage),
        },
      }),
    budget: budget && toWireBudget(budget),
    forecast: forecast && toWireForecast(forecast),
    burns: burns.map(toWireBurn),
  };
}

function toWireBudget(budget: Budget): WireBudget {
  const { allowed, bad, total, sli, left } = budget;
  return { allowed, bad, total, sli: sli ?? null, left: left ?? null };
}

function toWireForecast({ exhaustedAt, range }: Forecast): WireForecast {
  if (exhaustedAt === undefined) return { exhaustedAt: null };
  return {
    exhaustedAt: toIso(exhaustedAt),
    ...(range && { earliest: toIso(range[0]), latest: toIso(range[1]) }),
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
