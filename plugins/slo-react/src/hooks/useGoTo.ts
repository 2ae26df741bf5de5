import { useNavigate } from 'react-router-dom';

/** Opens an address of the portal after something was done; everything else is a link. The only place that navigates by itself. @public */
export function useGoTo(): (href: string) => void {
  const navigate = useNavigate();
  return href => navigate(href);
}
