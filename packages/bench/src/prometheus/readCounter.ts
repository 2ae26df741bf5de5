/** Sum of all series of one metric that a server exposes about itself. */
export async function readCounter(
  url: string,
  metric: string,
): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return text
    .split('\n')
    .filter(
      line => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}
