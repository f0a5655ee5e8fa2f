package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.chatconfig.setting.PublicSettings;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows business-card sites with the addresses of their pages. */
@ApplicationScoped
public class SiteAnswers {

    private final PublicOrigin origin;

    @Inject
    public SiteAnswers(PublicSettings settings) {
        origin = settings.origin();
    }

    RestResponse<BusinessCardSiteView> ok(BusinessCardSite site) {
        return as(ResponseBuilder.ok(), site);
    }

    RestResponse<BusinessCardSiteView> as(ResponseBuilder<BusinessCardSiteView> builder, BusinessCardSite site) {
        return builder.tag(ExpectedVersion.tag(site.version()))
                .entity(BusinessCardSiteView.of(site, origin))
                .build();
    }

    BusinessCardSitesView all(List<BusinessCardSite> sites) {
        return new BusinessCardSitesView(sites.stream()
                .map(site -> BusinessCardSiteView.of(site, origin))
                .toList());
    }
}
