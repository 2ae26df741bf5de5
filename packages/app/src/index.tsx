import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import app from './App';

const element = document.getElementById('root');
if (!element) throw new Error("index.html has no element with id 'root'");
createRoot(element).render(app.createRoot());
