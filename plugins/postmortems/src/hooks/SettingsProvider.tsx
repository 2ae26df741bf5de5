import { ReactNode, createContext, useContext } from 'react';
import { SettingsResponse } from '@nines/backstage-plugin-postmortems-common';
import { Loadable } from '@nines/backstage-plugin-slo-react';
import { usePostmortemsRequest } from './usePostmortemsRequest';

const Settings = createContext<Loadable<SettingsResponse>>({
  status: 'loading',
});

/** Asks once for what the pages under it need to know of the configuration. */
export function SettingsProvider(props: { children: ReactNode }) {
  const settings = usePostmortemsRequest(
    { subject: 'settings' },
    (api, signal) => api.getSettings({ signal }),
  );
  return (
    <Settings.Provider value={settings}>{props.children}</Settings.Provider>
  );
}

/** Names of severities, roles and categories, due dates, templates. Loading where nothing asked for them, as on a card. */
export function useSettings(): Loadable<SettingsResponse> {
  return useContext(Settings);
}
