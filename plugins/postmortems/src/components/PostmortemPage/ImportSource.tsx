import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  Section,
  formatInstant,
  safeUrl,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';
import { FindingList } from '../FindingList';
import { UnmappedLines } from '../UnmappedLines';
import { ImportConflict } from './ImportConflict';
import { useViewStyles } from './viewStyles';

/** Where an imported one comes from, what could not be mapped of it, and where file and portal differ. */
export function ImportSource(props: {
  record: PostmortemResponse;
  onAnswer: (record: PostmortemResponse) => void;
  reload: () => void;
}) {
  const { record } = props;
  const { source } = record;
  const classes = useViewStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  if (!source) return null;
  const href = source.url && safeUrl(source.url);
  return (
    <Section title={t('importSource.title')}>
      <ImportConflict {...props} />
      <dl className={classes.facts}>
        <dt>{t('importSource.file')}</dt>
        <dd>
          {href ? (
            <Link to={href} underline="always">
              {source.path}
            </Link>
          ) : (
            source.path
          )}
        </dd>
        <dt>{t('importSource.format')}</dt>
        <dd>{source.format}</dd>
        <dt>{t('importSource.at')}</dt>
        <dd>{formatInstant(source.importedAt)}</dd>
        <dt>{t('importSource.version')}</dt>
        <dd>
          <code title={source.sha256}>
            {source.commit?.slice(0, 12) ?? source.sha256.slice(0, 12)}
          </code>
        </dd>
        <dt>{t('importSource.wins')}</dt>
        <dd>{t(`importSource.winner.${source.wins}`)}</dd>
      </dl>
      <FindingList
        label={t('importSource.findings')}
        findings={source.findings}
      />
      <UnmappedLines lines={source.unmapped} />
    </Section>
  );
}
