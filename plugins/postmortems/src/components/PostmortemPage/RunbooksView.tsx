import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PostmortemContent } from '@nines/backstage-plugin-postmortems-common';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { FindingActions, Propose } from '../FindingActions';
import { useViewStyles } from './viewStyles';

/** The runbooks of the incident with their verdicts; one that was wrong or missing proposes an action item. */
export function RunbooksView(props: {
  content: PostmortemContent;
  propose?: Propose;
}) {
  const { content, propose } = props;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  if (content.runbooks.length === 0)
    return <span className={classes.quiet}>{t('runbooks.none')}</span>;
  return (
    <ul
      className={classes.list}
      aria-label={tPostmortems('postmortem.part.runbooks')}
    >
      {content.runbooks.map(({ runbookRef, verdict, note }, index) => {
        const isFault = verdict === 'wrong' || verdict === 'missing';
        const sentence = [t(`runbooks.verdict.${verdict}`), note]
          .filter(Boolean)
          .join(': ');
        return (
          <li key={index}>
            <code>{runbookRef}</code> · {sentence}
            {isFault && propose && (
              <FindingActions
                items={[]}
                name={t('runbooks.numbered', { number: `${index + 1}` })}
                propose={() =>
                  propose({
                    from: `${runbookRef}: ${sentence}`,
                    type: 'document',
                  })
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
