import { Instant, hashText } from '@nines/backstage-plugin-nines-node';
import { z } from 'zod/v4';

const schema = z.object({
  etag: z.string().optional(),
  build_timestamp: z.number().optional(),
  files: z.array(z.string()).optional(),
});

/** What TechDocs says of a built site. */
export type SiteMetadata = {
  /** Of this build: another one when it is built again. */
  readonly etag: string;
  readonly sourceEtag?: string;
  readonly builtAt?: Instant;
  /** Absent where its publisher does not list them. */
  readonly files?: readonly string[];
};

/** @throws for what is no metadata */
export function readSiteMetadata(text: string): SiteMetadata {
  const {
    etag,
    build_timestamp: builtAt,
    files,
  } = schema.parse(JSON.parse(text));
  return {
    // A folder of this machine has no etag of its own: the time of the build tells builds apart
    etag: hashText(JSON.stringify([etag, builtAt, files ?? text])),
    ...(etag && { sourceEtag: etag }),
    ...(builtAt !== undefined && { builtAt: builtAt as Instant }),
    ...(files && { files }),
  };
}
