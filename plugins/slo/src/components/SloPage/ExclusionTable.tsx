import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { WireExclusion } from '@nines/backstage-plugin-slo-common';
import { formatInstant, shortRef } from '@nines/backstage-plugin-slo-react';
import { sloTranslationRef } from '../../translation';

/** Every exclusion with its author and reason; a revoked one stays in the list. */
export function ExclusionTable(props: {
  exclusions: readonly WireExclusion[];
  /** Absent for those who may not. */
  onRevoke?: (id: string) => void;
}) {
  const { exclusions, onRevoke } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  if (exclusions.length === 0) return <p>{t('slo.exclusions.none')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('slo.exclusions.from')}</th>
          <th scope="col">{t('slo.exclusions.to')}</th>
          <th scope="col">{t('slo.exclusions.reason')}</th>
          <th scope="col">{t('slo.exclusions.author')}</th>
          <th scope="col">{t('slo.exclusions.status')}</th>
        </tr>
      </thead>
      <tbody>
        {exclusions.map(({ id, from, to, reason, author, revokedAt }) => (
          <tr key={id}>
            <td>{formatInstant(from)}</td>
            <td>{formatInstant(to)}</td>
            <td className="prose">{reason}</td>
            <td>{shortRef(author)}</td>
            <td>
              {revokedAt
                ? `${t('slo.exclusions.revokedAt')} ${formatInstant(revokedAt)}`
                : t('slo.exclusions.active')}
              {!revokedAt && onRevoke && (
                <Button
                  size="small"
                  aria-label={t('slo.exclusions.revokeLabel', {
                    from: formatInstant(from),
                  })}
                  onClick={() => onRevoke(id)}
                >
                  {t('slo.exclusions.revoke')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
