import { useEffect, useState } from 'react';

/** The present, in epoch milliseconds, for "2 h ago": moves every half minute, so that a page left open stays true. @public */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
