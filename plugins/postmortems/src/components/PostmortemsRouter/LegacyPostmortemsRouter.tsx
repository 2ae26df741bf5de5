import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sharedTranslationRef } from '../../translation';
import { PostmortemsRoutes } from './PostmortemsRoutes';

/** The pages in the shell of the legacy frontend system, which leaves it to the plugin. */
export function LegacyPostmortemsRouter() {
  const { t } = useTranslationRef(sharedTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('nav.title')} subtitle={t('nav.subtitle')} />
      <Content>
        <PostmortemsRoutes />
      </Content>
    </Page>
  );
}
