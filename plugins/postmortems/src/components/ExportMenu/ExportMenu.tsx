import { useId, useRef, useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import {
  postmortemsApiRef,
  saveFile,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { postmortemsTranslationRef } from '../../translation';

const FORMATS = ['markdown', 'html', 'json'] as const;
const AUDIENCES = ['internal', 'external'] as const;

const TYPES = {
  markdown: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
} as const;

/** Saves a postmortem as a file: Markdown that can be imported again, a page to print, JSON; for those inside or outside. */
export function ExportMenu(props: { postmortem: { id: string; ref: string } }) {
  const { id } = props.postmortem;
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const api = useApi(postmortemsApiRef);
  const action = useAction(() => {});
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const save = (
    format: (typeof FORMATS)[number],
    audience: (typeof AUDIENCES)[number],
  ) => {
    setOpen(false);
    action.run(async () => {
      const file = await api.exportPostmortem(id, { format, audience });
      saveFile({ ...file, type: TYPES[format] });
    }, t('exporting.saved'));
  };
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="outlined"
        disabled={action.isBusy}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(true)}
      >
        {t('exporting.open')}
      </Button>
      <Menu
        id={menuId}
        open={isOpen}
        anchorEl={button.current}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setOpen(false)}
      >
        {AUDIENCES.flatMap(audience =>
          FORMATS.map(format => (
            <MenuItem
              key={`${audience} ${format}`}
              dense
              onClick={() => save(format, audience)}
            >
              {t('exporting.as', {
                format: t(`exporting.format.${format}`),
                audience: t(`exporting.audience.${audience}`),
              })}
            </MenuItem>
          )),
        )}
      </Menu>
      <span role="status">{action.outcome}</span>
    </>
  );
}
