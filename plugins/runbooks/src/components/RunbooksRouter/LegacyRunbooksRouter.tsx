import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksRoutes } from './RunbooksRoutes';

/** The pages in the shell of the legacy frontend system, which leaves it to the plugin. */
export function LegacyRunbooksRouter() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('browse.title')} subtitle={t('browse.subtitle')} />
      <Content>
        <RunbooksRoutes />
      </Content>
    </Page>
  );
}
