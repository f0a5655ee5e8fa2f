package io.beseda.crm.pagedata;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Keeps what pages told until it reaches the cards. Words may come again and in any order: the last one written counts. */
@ApplicationScoped
public class KeepPageData {

    private final PageDataRepository pageData;

    @Inject
    public KeepPageData(PageDataRepository pageData) {
        this.pageData = pageData;
    }

    @Transactional
    public void keep(List<GivenPageData> given) {
        if (!given.isEmpty()) {
            pageData.keep(given.stream()
                    .collect(toMap(
                            GivenPageData::ref,
                            each -> each,
                            maxBy(Comparator.comparing(GivenPageData::givenAt)),
                            TreeMap::new))
                    .values());
        }
    }
}
