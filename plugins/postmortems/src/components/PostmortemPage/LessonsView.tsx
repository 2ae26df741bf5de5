import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  LESSON_KINDS,
  PostmortemContent,
  WireActionItem,
} from '@nines/backstage-plugin-postmortems-common';
import { SafeMarkdown } from '@nines/backstage-plugin-slo-react';
import { writingTranslationRef } from '../../translation';
import { FindingActions, Propose } from '../FindingActions';
import { useViewStyles } from './viewStyles';

/** What was learned, each with what comes of it. */
export function LessonsView(props: {
  content: PostmortemContent;
  items: readonly WireActionItem[];
  propose?: Propose;
}) {
  const { items, propose } = props;
  const { lessons } = props.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const isEmpty = LESSON_KINDS.every(kind => lessons[kind].length === 0);
  if (isEmpty)
    return <span className={classes.quiet}>{t('lessons.none')}</span>;
  return (
    <div className={classes.columns}>
      {LESSON_KINDS.filter(kind => lessons[kind].length > 0).map(kind => (
        <div key={kind}>
          <Typography variant="subtitle2" component="h4">
            {t(`lessons.${kind}`)}
          </Typography>
          <ul className={classes.list} aria-label={t(`lessons.${kind}`)}>
            {lessons[kind].map(({ id, text }, index) => (
              <li key={id}>
                <SafeMarkdown markdown={text} />
                <FindingActions
                  items={items.filter(item => item.lessonId === id)}
                  name={t('lessons.numbered', {
                    kind: t(`lessons.${kind}`),
                    number: `${index + 1}`,
                  })}
                  propose={
                    propose && (() => propose({ from: text, lessonId: id }))
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
