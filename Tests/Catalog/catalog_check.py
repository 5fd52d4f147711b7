# SPDX-License-Identifier: Apache-2.0
"""Opens a catalog in a headless Chromium, uses it as a recruiter would, and prints what was found as
JSON.

Usage: catalog_check.py PAGE [--search WORDS] [--pictures FOLDER]
"""

import argparse
import json
import os
import statistics
from urllib.parse import unquote

from chromium import Chromium

ROWS = "document.querySelectorAll('tbody tr').length"
COUNT = "document.getElementById('count').textContent"
# Milliseconds from a change of the search box until its result has been drawn.
LATENCY = """(async (text) => {
  const search = document.getElementById("search"), body = document.querySelector("tbody");
  const changed = new Promise((done) => new MutationObserver((_, watch) => {
    watch.disconnect();
    done();
  }).observe(body, { childList: true }));
  const start = performance.now();
  search.value = text;
  search.dispatchEvent(new Event("input", { bubbles: true }));
  await changed;
  const worked = performance.now();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [performance.now() - start, worked - start];
})"""
TIMES = """(() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return { usable: page.domContentLoadedEventEnd, loaded: page.loadEventEnd,
    painted: paint.startTime, bytes: document.documentElement.outerHTML.length };
})()"""


def clear(browser):
    browser.evaluate("document.querySelector('form').reset()")
    browser.wait("document.getElementById('search').value === ''")
    browser.evaluate("new Promise((done) => setTimeout(done, 80))")


def column(browser, index):
    return browser.evaluate(
        f"[...document.querySelectorAll('tbody tr')].map((row) => row.cells[{index}].textContent)")


def sorting(browser, index):
    orders = []
    for _ in range(2):
        browser.evaluate(f"document.querySelectorAll('[data-sort]')[{index}].click()")
        orders.append({
            "said": browser.evaluate(
                f"document.querySelectorAll('th[aria-sort]')[{index}].getAttribute('aria-sort')"),
            "first": column(browser, (0, 1, 3, 4)[index])[:1],
        })
    return orders


def keyboard(browser):
    """Goes to the search by its key, types, and leaves it by Tab."""
    browser.evaluate("document.activeElement.blur()")
    browser.key("/", 191, "/")
    found = [browser.evaluate("document.activeElement.id")]
    browser.key("Tab", 9)
    found.append(browser.evaluate("document.activeElement.id"))
    return found


def links(browser, page):
    """The links of the page, and those of them that lead nowhere."""
    addresses = browser.evaluate(
        "[...document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))")
    folder = os.path.dirname(page)
    return addresses, [
        address for address in addresses if not os.path.exists(f"{folder}/{unquote(address)}")]


def pictures(browser, folder):
    os.makedirs(folder, exist_ok=True)
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        for name, width, height in (("wide", 1280, 900), ("narrow", 390, 844)):
            browser.resize(width, height)
            browser.evaluate("scrollTo(0, 0)")
            browser.picture(f"{folder}/{name}-{scheme}.png")
    browser.prefer("dark")
    browser.resize(1280, 900)
    browser.print(f"{folder}/print.pdf")
    browser.prefer()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page")
    parser.add_argument("--search", default="manager")
    parser.add_argument("--pictures")
    options = parser.parse_args()
    page = os.path.abspath(options.page)
    with Chromium() as browser:
        opened = []
        for _ in range(5):
            browser.open(f"file://{page}")
            browser.wait("performance.getEntriesByName('first-contentful-paint').length > 0")
            opened.append(browser.evaluate(TIMES))
            opened[-1]["openWork"] = 1000 * browser.work()
        found = {
            key: statistics.median(times[key] for times in opened)
            for key in ("usable", "painted", "loaded", "openWork")}
        found["title"] = browser.evaluate("document.title")
        found["count"], found["rows"] = browser.evaluate(COUNT), browser.evaluate(ROWS)
        found["links"], found["deadLinks"] = links(browser, page)
        found["faultsListed"] = browser.evaluate(
            "document.querySelectorAll('#faults li').length")
        found["keyboard"] = keyboard(browser)
        words = [options.search[:length] for length in range(1, len(options.search) + 1)]
        before = browser.work()
        latencies = [browser.evaluate(f"{LATENCY}({json.dumps(word)})") for word in words * 3]
        found["searchMedian"] = statistics.median(each for each, _ in latencies)
        found["searchWork"] = 1000 * (browser.work() - before) / len(latencies)
        found["searchWorst"] = max(each for each, _ in latencies)
        found["searched"] = {"count": browser.evaluate(COUNT), "roles": column(browser, 0)[:3]}
        clear(browser)
        grade = browser.evaluate(
            "(() => { const box = document.getElementById('grade'); box.selectedIndex = 1;"
            " box.dispatchEvent(new Event('change')); return box.value; })()")
        found["filtered"] = {
            "grade": grade, "count": browser.evaluate(COUNT),
            "grades": sorted(set(column(browser, 1)))}
        clear(browser)
        found["sorted"] = [sorting(browser, index) for index in range(4)]
        browser.open(f"file://{page}#q={options.search}")
        browser.open("about:blank")
        browser.open(f"file://{page}#q={options.search}")
        found["fromAddress"] = browser.evaluate(COUNT)
        clear(browser)
        tree = browser.tree()
        found["tree"] = [list(pair) for pair in dict.fromkeys(tree)][:400]
        if options.pictures:
            pictures(browser, options.pictures)
        found["faults"] = browser.faults
    print(json.dumps(found, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
