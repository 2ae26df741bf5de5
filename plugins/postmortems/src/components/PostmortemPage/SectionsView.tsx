import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown } from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { useViewStyles } from './viewStyles';

/** Sections that no field stands for, as they were written. */
export function SectionsView(props: { content: PostmortemContent }) {
  const { sections } = props.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  if (sections.length === 0)
    return <span className={classes.quiet}>{t('postmortem.nothing')}</span>;
  return (
    <>
      {sections.map(({ heading, text }, index) => (
        <div key={index}>
          <Typography variant="subtitle2" component="h4">
            {heading}
          </Typography>
          <SafeMarkdown markdown={text} />
        </div>
      ))}
    </>
  );
}
