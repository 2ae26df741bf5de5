type Value = string | number | readonly string[] | undefined;

/** Query string of what is set, `?` included; empty when nothing is. Lists repeat their key. @public */
export function toSearch(query: Readonly<Record<string, Value>>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== '') search.append(key, String(item));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
