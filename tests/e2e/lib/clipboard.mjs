// The clipboard of the browser that is driven.

const PERMISSIONS = ['clipboardReadWrite', 'clipboardSanitizedWrite'];

/** What stands in the clipboard once `act` has copied, on a page of `origin`. */
export async function copied(page, origin, act) {
  await page.cdp('Browser.grantPermissions', { permissions: PERMISSIONS, origin });
  try {
    await act();
    return await page.run(() => navigator.clipboard.readText());
  } finally {
    await page.cdp('Browser.resetPermissions');
  }
}
