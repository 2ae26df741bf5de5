import { z } from 'zod/v4';
import { wireRunbook, wireSection } from './runbook';

/**
 * By what an alert finds its runbook, in this order: the first that finds one ends the search.
 *
 * - `runbookUrl`: the address or name that the alert itself gives.
 * - `alerts`: front matter `alerts`, a name or a pattern with `*`.
 * - `fileName`: the file is called as the alert, whatever the case.
 * - `supersedes`: front matter `supersedes`: an earlier name of the alert.
 * - `slos`: front matter `slos` names the SLO behind the alert.
 *
 * @public
 */
export const MATCH_RULES = [
  'runbookUrl',
  'alerts',
  'fileName',
  'supersedes',
  'slos',
] as const;
/** @public */
export type MatchRule = (typeof MATCH_RULES)[number];

/** Where was looked, nearest first. @public */
export const MATCH_SCOPES = ['own', 'system', 'owner', 'shared'] as const;
/** @public */
export type MatchScope = (typeof MATCH_SCOPES)[number];

/** An alert, as somebody asks for its runbook. @public */
export const resolveQuery = z.strictObject({
  /** Entity that the alert is about. */
  entity: z.string().min(3).max(300),
  alert: z.string().min(1).max(300),
  /** `metadata.name` of the SLO behind it. */
  slo: z.string().max(253).optional(),
  /** What the alert gives: an address, a path of the portal, or a name. */
  runbook: z.string().max(2_000).optional(),
});
/** @public */
export type ResolveQuery = z.infer<typeof resolveQuery>;

/** The runbook of an alert, or why there is none. @public */
export const resolveResponse = z.object({
  alert: z.string(),
  entityRef: z.string(),
  match: z
    .object({
      rule: z.enum(MATCH_RULES),
      scope: z.enum(MATCH_SCOPES),
      /** One sentence: which rule, and what it found. */
      because: z.string(),
      runbook: wireRunbook,
      /** Where to look: what the alert names, else its own heading, else the diagnosis; null for the top of the page. */
      section: wireSection.extend({ text: z.string() }).nullable(),
      /** The alert names a section that the page does not have. */
      missingAnchor: z.string().optional(),
      /** Path of the portal: the tab of the entity, at page and section. */
      href: z.string(),
      /** Path of the portal: TechDocs' own reader. */
      readerHref: z.string(),
    })
    .nullable(),
  /** The alert gives an address outside the portal that no page here stands for. */
  externalUrl: z.string().optional(),
  /** What each rule found, in their order. */
  tried: z.array(z.object({ rule: z.enum(MATCH_RULES), outcome: z.string() })),
});
/** @public */
export type ResolveResponse = z.infer<typeof resolveResponse>;

/** Body of `POST /resolve`: the runbooks of a list of alerts in one request. @public */
export const resolveManyRequest = z.strictObject({
  alerts: z.array(resolveQuery).min(1).max(100),
});
/** @public */
export type ResolveManyRequest = z.infer<typeof resolveManyRequest>;

/** In the order asked. @public */
export const resolveManyResponse = z.object({
  items: z.array(resolveResponse),
});
/** @public */
export type ResolveManyResponse = z.infer<typeof resolveManyResponse>;
