import { useState } from 'react';

/** Makes saying it twice saying it once: the same for as long as the form is open. */
export function useRequestKey(): string {
  const [key] = useState(newKey);
  return key;
}

/** Works where the portal has no TLS, too. */
function newKey(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
}
