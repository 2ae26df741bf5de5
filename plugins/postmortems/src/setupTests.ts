import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages come in lazily loaded parts, which a busy machine takes its time to compile.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
