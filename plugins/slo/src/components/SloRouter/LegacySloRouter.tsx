import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloTranslationRef } from '../../translation';
import { SloRoutes } from './SloRoutes';

/** The pages in the shell of the legacy frontend system, which leaves it to the plugin. */
export function LegacySloRouter() {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')} />
      <Content>
        <SloRoutes />
      </Content>
    </Page>
  );
}
