package io.beseda.systemtests.widget;

import io.beseda.systemtests.browser.Widget;
import java.util.List;

/** What of the screen in sight cannot be got at. */
final class Reach {

    private static final String FLAWS = """
            () => {
              const width = document.documentElement.clientWidth;
              const flaws = [...document.querySelectorAll('*')]
                .filter((element) => element.scrollWidth > element.clientWidth + 1)
                .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
                .map((element) => 'scrolls sideways: ' + element.className);
              if (document.documentElement.scrollWidth > width) {
                flaws.push('is wider than the screen');
              }
              for (const control of document.querySelectorAll('button, a, textarea')) {
                control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
                const { left, right, top, bottom } = control.getBoundingClientRect();
                const label = control.ariaLabel || control.textContent;
                if (left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > innerHeight + 0.5) {
                  flaws.push('is out of the screen: ' + label);
                } else if (getComputedStyle(control).display !== 'inline' && (right - left < 24 || bottom - top < 24)) {
                  flaws.push('is too small for a finger: ' + label);
                }
              }
              return flaws;
            }""";

    private Reach() {}

    static List<?> flaws(Widget widget) {
        return (List<?>) widget.inside().evaluate(FLAWS);
    }
}
