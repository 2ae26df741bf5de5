import { useSearchParams } from 'react-router-dom';

/** Name of the alert that the address is about. */
export function useNamed(): string | null {
  const [search] = useSearchParams();
  return search.get('alert');
}
