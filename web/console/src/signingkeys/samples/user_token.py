# Makes the user_token that tells the online chat who your visitor is. For your server only: whoever has the secret can
# speak as any of your clients.
import base64
import hashlib
import hmac
import json
import sys
import time
import uuid

CHAT_ID = "{{chatId}}"
KEY_ID = "{{keyId}}"
SECRET = "{{secret}}"


def encode(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def user_token(external_id: str) -> str:
    """For the visitor who is signed in to your site as external_id. Good for 5 minutes: make one for each page."""
    now = int(time.time())
    header = {"alg": "HS256", "typ": "JWT", "kid": KEY_ID}
    claims = {"sub": external_id, "aud": CHAT_ID, "iat": now, "exp": now + 300, "jti": str(uuid.uuid4())}
    signed = encode(json.dumps(header).encode()) + "." + encode(json.dumps(claims).encode())
    return signed + "." + encode(hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest())


print(user_token(sys.argv[1]))
