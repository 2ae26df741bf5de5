/** The page of an SLO in the portal, whose address has no slash at its end. */
export function linkToSlo(sloRef: string, portalUrl: string): string {
  const path = sloRef.split(/[:/]/).map(encodeURIComponent).join('/');
  return `${portalUrl}/slo/slos/${path}`;
}
