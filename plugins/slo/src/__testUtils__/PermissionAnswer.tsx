import { PropsWithChildren } from 'react';
import { SWRConfig } from 'swr';

/** Permission hooks remember answers by permission, beyond the test that asked: here they remember for one render only. */
export function PermissionAnswer({ children }: PropsWithChildren<{}>) {
  return (
    <SWRConfig value={{ provider: () => new Map() }}>{children}</SWRConfig>
  );
}
