package io.beseda.chatconfig.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/** Where something embedded may run, and what its scripts carry. Id and keys are made once and outlive every change. */
@Embeddable
public class Placements {

    private String[] placementOrigins;
    private boolean embeddedInApp;

    @Column(updatable = false)
    private long buttonId;

    @Column(updatable = false)
    private String webHash;

    /** Switching the app placement off and on again must not break scripts that are built into apps. */
    @Column(updatable = false)
    private String appHash;

    /** For Hibernate. */
    protected Placements() {}

    /** Nowhere yet. */
    public Placements(ButtonId buttonId, ScriptHash webHash, ScriptHash appHash) {
        this.placementOrigins = new String[0];
        this.buttonId = buttonId.value();
        this.webHash = webHash.value();
        this.appHash = appHash.value();
    }

    public void place(PlacementAddresses addresses) {
        // Hibernate takes another array for another value.
        if (!addresses.equals(addresses())) {
            placementOrigins = addresses.origins().toArray(String[]::new);
        }
    }

    public void embedInApp(boolean embedded) {
        embeddedInApp = embedded;
    }

    public PlacementAddresses addresses() {
        return new PlacementAddresses(
                Arrays.stream(placementOrigins).map(PlacementAddress::new).toList());
    }

    public boolean isEmbeddedInApp() {
        return embeddedInApp;
    }

    /** Whether a placement is set up, so that its script can be copied. */
    public boolean isSetUp(Placement placement) {
        return switch (placement) {
            case WEB -> placementOrigins.length > 0;
            case APP -> embeddedInApp;
        };
    }

    public boolean isAnySetUp() {
        return Arrays.stream(Placement.values()).anyMatch(this::isSetUp);
    }

    public ButtonId buttonId() {
        return new ButtonId(buttonId);
    }

    /** The key in the script of a placement, set up or not. */
    public ScriptHash hash(Placement placement) {
        return new ScriptHash(
                switch (placement) {
                    case WEB -> webHash;
                    case APP -> appHash;
                });
    }
}
