import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { NamedAlert } from '../../hooks';

/** The alert that the address names: `?alert=…`, and `slo` and `occurrence` where they are known. */
export function useNamedAlert(): NamedAlert | undefined {
  const [search] = useSearchParams();
  const name = search.get('alert') || undefined;
  const slo = search.get('slo') || undefined;
  const occurrence = search.get('occurrence') || undefined;
  return useMemo(
    () => (name ? { name, slo, occurrence } : undefined),
    [name, slo, occurrence],
  );
}
