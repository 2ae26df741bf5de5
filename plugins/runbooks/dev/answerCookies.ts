/** TechDocs' reader asks its backend for a cookie before it shows anything. The development page has no backend: it answers itself. */
export function answerCookies(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith('/.backstage/auth/v1/cookie')) return ask(input, init);
    return new Response(
      JSON.stringify({ expiresAt: '2099-01-01T00:00:00.000Z' }),
      { headers: { 'Content-Type': 'application/json' } },
    );
  };
}
