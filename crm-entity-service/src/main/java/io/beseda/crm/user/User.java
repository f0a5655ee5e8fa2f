package io.beseda.crm.user;

import io.beseda.crm.accountscope.AccountOwned;
import io.beseda.support.account.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Someone who signs in. The e-mail is unique over all accounts; a deactivated user can't sign in or stay signed in. */
@Entity
@Table(name = "users")
public class User extends AccountOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version = 1;

    private String name;
    private Email email;
    private Role role;
    private boolean active = true;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected User() {}

    User(String name, Email email, Role role, PasswordHash passwordHash, Instant createdAt) {
        this.name = name;
        this.email = email;
        this.role = role;
        this.passwordHash = passwordHash.value();
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Applies a change; answers whether anything is different now. */
    boolean apply(UserChange change, Instant now) {
        String newName = change.name().orElse(name);
        Role newRole = change.role().orElse(role);
        boolean nowActive = change.active().orElse(active);
        if (newName.equals(name) && newRole == role && nowActive == active) {
            return false;
        }
        name = newName;
        role = newRole;
        active = nowActive;
        updatedAt = now;
        return true;
    }

    public boolean isActiveAdministrator() {
        return active && role == Role.ADMINISTRATOR;
    }

    public UserId id() {
        return new UserId(id);
    }

    public String name() {
        return name;
    }

    public Email email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
