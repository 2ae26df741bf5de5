import { Helmet } from 'react-helmet';
import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** Names the page in the browser's tab, so that ten open ones can be told apart. @public */
export function PageTitle(props: { title: string }) {
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  return <Helmet titleTemplate={`%s | ${app}`} title={props.title} />;
}
