import { ResponseError } from '@backstage/errors';
import { z } from 'zod/v4';

/** @public */
export type RequestOptions = { signal?: AbortSignal };

/** How clients ask a plugin of Nines: JSON both ways, and a `ResponseError` for all that is not a success. @public */
export class PluginRequests {
  readonly #fetchApi: { fetch: typeof fetch };
  readonly #pluginId: string;

  /** @param fetchApi - resolves `plugin://<plugin>/…`; Backstage's own does. */
  constructor(fetchApi: { fetch: typeof fetch }, pluginId: string) {
    this.#fetchApi = fetchApi;
    this.#pluginId = pluginId;
  }

  /** Reads an answer, and parses it: a backend that drifted fails here. */
  async get<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions) {
    const response = await this.send('GET', path, undefined, options);
    return schema.parse(await response.json());
  }

  /** Sends a body and parses what comes back. */
  async post<T>(
    path: string,
    body: unknown,
    options: RequestOptions & { schema: z.ZodType<T> },
  ): Promise<T> {
    const response = await this.send('POST', path, body, options);
    return options.schema.parse(await response.json());
  }

  /** As `post`, of what changes. */
  async patch<T>(
    path: string,
    body: unknown,
    options: RequestOptions & { schema: z.ZodType<T> },
  ): Promise<T> {
    const response = await this.send('PATCH', path, body, options);
    return options.schema.parse(await response.json());
  }

  /** A file to keep, under the name that the backend gives it. */
  async file(
    path: string,
    options: RequestOptions & { readonly otherwise: string },
  ): Promise<{ readonly fileName: string; readonly text: string }> {
    const response = await this.send('GET', path, undefined, options);
    const header = response.headers.get('Content-Disposition') ?? '';
    const [, fileName = options.otherwise] =
      /filename="([^"]+)"/.exec(header) ?? [];
    return { fileName, text: await response.text() };
  }

  async send(
    method: string,
    path: string,
    body: unknown,
    options?: RequestOptions & { headers?: Record<string, string> },
  ): Promise<Response> {
    const url = `plugin://${this.#pluginId}${path}`;
    const response = await this.#fetchApi.fetch(url, {
      method,
      signal: options?.signal,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...options?.headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
