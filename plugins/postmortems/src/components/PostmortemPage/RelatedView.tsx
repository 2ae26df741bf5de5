import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  IncidentRef,
  PostmortemResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { formatInstant, safeUrl } from '@nines/backstage-plugin-slo-react';
import {
  postmortemsTranslationRef,
  writingTranslationRef,
} from '../../translation';
import { usePostmortemsHrefs } from '../links';
import { Draft } from '../PostmortemEditor';
import { useViewStyles } from './viewStyles';

/** Its incidents, what it has to do with, and what may be the same again. */
export function RelatedView(props: {
  record: PostmortemResponse;
  draft: Draft;
  canEdit: boolean;
}) {
  const { record, draft, canEdit } = props;
  const { related, incidentRefs } = draft.content;
  const classes = useViewStyles();
  const { t } = useTranslationRef(writingTranslationRef);
  const { t: tPostmortems } = useTranslationRef(postmortemsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const known = new Set(related.map(({ ref }) => ref));
  const mark = (ref: string) =>
    draft.change({
      related: [...related, { ref, kind: 'recurrence_of' }],
    });
  return (
    <>
      {incidentRefs.length > 0 && (
        <div>
          {t('related.incidents')}:{' '}
          {incidentRefs.map((incident, index) => (
            <span key={`${incident.provider} ${incident.id}`}>
              {index > 0 && ', '}
              <IncidentName incident={incident} />
            </span>
          ))}
        </div>
      )}
      {related.length > 0 && (
        <ul
          className={classes.list}
          aria-label={tPostmortems('postmortem.part.related')}
        >
          {related.map(({ ref, kind }) => (
            <li key={`${kind} ${ref}`}>
              {t(`related.kind.${kind}`)}{' '}
              {/^PM-\d{4}-\d+$/.test(ref) ? (
                <Link to={hrefs.postmortem({ ref })} underline="always">
                  {ref}
                </Link>
              ) : (
                ref
              )}
            </li>
          ))}
        </ul>
      )}
      {record.recurrences.length > 0 && (
        <div>
          <Typography variant="subtitle2" component="h4">
            {t('related.again')}
          </Typography>
          <ul className={classes.list} aria-label={t('related.again')}>
            {record.recurrences.map(
              ({ id, ref, title, impactStartAt, because }) => (
                <li key={id}>
                  <Link to={hrefs.postmortem({ ref })} underline="always">
                    {ref} {title}
                  </Link>
                  <span className={classes.quiet}>
                    {impactStartAt && ` · ${formatInstant(impactStartAt)}`}
                    {' · '}
                    {because
                      .map(({ kind, value }) =>
                        t(`related.same.${kind}`, { value }),
                      )
                      .join(', ')}
                  </span>
                  {canEdit && !known.has(ref) && (
                    <Button
                      size="small"
                      aria-label={t('related.markOf', { ref })}
                      onClick={() => mark(ref)}
                    >
                      {t('related.mark')}
                    </Button>
                  )}
                </li>
              ),
            )}
          </ul>
        </div>
      )}
      {incidentRefs.length + related.length + record.recurrences.length ===
        0 && <span className={classes.quiet}>{t('related.none')}</span>}
    </>
  );
}

function IncidentName({ incident }: { incident: IncidentRef }) {
  const { provider, id, url } = incident;
  const hrefs = usePostmortemsHrefs();
  const name = provider === 'nines' ? id : `${provider} ${id}`;
  const href =
    provider === 'nines' ? hrefs.incident({ ref: id }) : url && safeUrl(url);
  return href ? (
    <Link to={href} underline="always">
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}
