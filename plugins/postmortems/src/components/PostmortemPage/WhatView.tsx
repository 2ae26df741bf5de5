import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown } from '@nines/backstage-plugin-slo-react';
import { alertRouteRef } from '../../routes';
import { writingTranslationRef } from '../../translation';
import { useViewStyles } from './viewStyles';

/** Summary, what set it off, how it was noticed, how it ended. */
export function WhatView(props: { content: PostmortemContent }) {
  const { summary, trigger, resolution } = props.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const texts = [
    { name: t('what.trigger'), text: trigger },
    { name: t('what.resolution'), text: resolution },
  ];
  return (
    <>
      {summary ? (
        <SafeMarkdown markdown={summary} />
      ) : (
        <span className={classes.quiet}>{t('what.noSummary')}</span>
      )}
      <Detection {...props} />
      {texts.map(
        ({ name, text }) =>
          text && (
            <div key={name}>
              <Typography variant="subtitle2" component="h4">
                {name}
              </Typography>
              <SafeMarkdown markdown={text} />
            </div>
          ),
      )}
    </>
  );
}

function Detection(props: { content: PostmortemContent }) {
  const { detection } = props.content;
  const { t } = useTranslationRef(writingTranslationRef);
  const alertRoute = useRouteRef(alertRouteRef);
  const classes = useViewStyles();
  if (!detection)
    return <span className={classes.quiet}>{t('what.noDetection')}</span>;
  const { source, alertRef, note } = detection;
  return (
    <div>
      <Typography variant="subtitle2" component="h4">
        {t('what.detection')}
      </Typography>
      {t(`what.source.${source}`)}
      {alertRef && ': '}
      {alertRef &&
        (alertRoute ? (
          <Link to={alertRoute({ id: alertRef })} underline="always">
            {alertRef}
          </Link>
        ) : (
          alertRef
        ))}
      {note && <SafeMarkdown markdown={note} />}
    </div>
  );
}
