import { externalTextLimits } from './ExternalAlert';

/** An http(s) address as a browser would open it; undefined for anything else, and for one that carries credentials. @public */
export function httpUrl(text: string | undefined): string | undefined {
  if (!text || text.length > externalTextLimits.url || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, username, password, href } = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && !username && !password ? href : undefined;
}
