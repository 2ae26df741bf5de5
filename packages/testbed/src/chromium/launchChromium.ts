import { Browser, chromium } from 'playwright-core';
import { findProgram } from '../process/findProgram';

/** Starts a headless Chromium of the system, without anything that would call home. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(['chromium', 'chromium-browser'], 'chromium'),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}
